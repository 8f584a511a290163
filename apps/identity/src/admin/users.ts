import { randomUUID } from 'node:crypto';
import { isPortalAddress } from '../clients';
import type { People, Person } from '../people';
import { checkPassword, checkProfile, type Representation } from './profile';
import { told, userNotFound } from './refused';

const actions = ['UPDATE_PASSWORD', 'CONFIGURE_TOTP', 'VERIFY_EMAIL', 'UPDATE_PROFILE', 'webauthn-register-passwordless'];
const clients = ['portal', 'huiyin-cli', 'huiyin-provisioner', 'gateway'];

interface Details {
  readonly emailVerified: boolean;
  readonly requiredActions: readonly string[];
  readonly created: number;
  readonly used: readonly string[];
}

const ofAFile: Details = { emailVerified: true, requiredActions: [], created: 0, used: [] };

/** A search as the admin API has it: words anywhere, or a field that equals. */
export interface Search {
  readonly search?: string | undefined;
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly isExact: boolean;
}

/** The realm's people as their administration sees and changes them. */
export class Users {
  private readonly details = new Map<string, Details>();

  constructor(
    private readonly people: People,
    private readonly portalOrigins: readonly string[],
  ) {}

  create(said: Representation): string {
    checkProfile({ username: said.username, email: said.email }, this.people.all());
    const username = String(said.username).toLowerCase();
    const password = said.credentials?.at(-1)?.value;
    if (password !== undefined) checkPassword(password, { username, email: said.email, used: [] });
    const sub = randomUUID();
    const { email, firstName: name, attributes, enabled = false } = said;
    this.people.put({ sub, username, password, email, name, locale: attributes?.locale?.[0], isDisabled: !enabled });
    this.details.set(sub, { emailVerified: said.emailVerified ?? false, requiredActions: said.requiredActions ?? [], created: Date.now(), used: password ? [password] : [] });
    return sub;
  }

  update(sub: string, said: Representation): void {
    const person = this.person(sub);
    const others = this.people.all().filter((other) => other.sub !== sub);
    const { email = person.email, firstName: name = person.name, enabled = !person.isDisabled } = said;
    checkProfile({ username: person.username, email }, others);
    this.people.put({ ...person, email, name, locale: said.attributes ? said.attributes.locale?.[0] : person.locale, isDisabled: !enabled });
    const before = this.detailsOf(sub);
    const { requiredActions = before.requiredActions, emailVerified = before.emailVerified } = said;
    this.details.set(sub, { ...before, requiredActions, emailVerified });
  }

  remove(sub: string): void {
    this.people.remove(this.person(sub).sub);
    this.details.delete(sub);
  }

  /** No mail leaves the embedded provider: what would be sent is checked. */
  invite(sub: string, wanted: readonly string[], { clientId, redirectUri }: { clientId: string | undefined; redirectUri: string | undefined }): void {
    const person = this.person(sub);
    if (!person.email) throw told(400, 'User email missing');
    if (person.isDisabled) throw told(400, 'User is disabled');
    if (wanted.some((action) => !actions.includes(action))) throw told(400, 'Provided invalid required actions');
    if (clientId && !clients.includes(clientId)) throw told(400, "Client doesn't exist");
    if (redirectUri && !isPortalAddress(redirectUri, this.portalOrigins)) throw told(400, 'Invalid redirect uri.');
  }

  resetPassword(sub: string, password: string, isTemporary: boolean): void {
    const person = this.person(sub);
    const before = this.detailsOf(sub);
    checkPassword(password, { username: person.username, email: person.email, used: before.used });
    this.people.put({ ...person, password });
    const others = before.requiredActions.filter((action) => action !== 'UPDATE_PASSWORD');
    this.details.set(sub, { ...before, used: [...before.used, password], requiredActions: isTemporary ? [...others, 'UPDATE_PASSWORD'] : before.requiredActions });
  }

  found({ search, username, email, isExact }: Search): Person[] {
    const matches = (value: string | undefined, wanted: string) => {
      const [text, words] = [value?.toLowerCase() ?? '', wanted.toLowerCase()];
      return isExact ? text === words : text.includes(words);
    };
    const anywhere = ({ username: own, email: address, name }: Person, words: string) => [own, address, name].some((value) => value?.toLowerCase().includes(words.toLowerCase()));
    return this.people.all().filter(
      (person) => (!search || anywhere(person, search)) && (!username || matches(person.username, username)) && (!email || matches(person.email, email)),
    );
  }

  person(sub: string): Person {
    const person = this.people.all().find((each) => each.sub === sub);
    if (!person) throw userNotFound();
    return person;
  }

  brief({ sub, username, name, email, locale, isDisabled = false }: Person) {
    const { emailVerified, created } = this.detailsOf(sub);
    const attributes = locale ? { attributes: { locale: [locale] } } : {};
    return { id: sub, username, firstName: name, email, emailVerified, ...attributes, enabled: !isDisabled, createdTimestamp: created, access: { manage: true } };
  }

  full(person: Person) {
    const requiredActions = [...this.detailsOf(person.sub).requiredActions].sort();
    return { ...this.brief(person), totp: false, disableableCredentialTypes: [], requiredActions, notBefore: 0 };
  }

  private detailsOf(sub: string): Details {
    return this.details.get(sub) ?? ofAFile;
  }
}
