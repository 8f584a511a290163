/**
 * Asks GraphQL; a fault is an error, a refusal comes back as data with `__typename: 'Refusal'`. Where only a part of a page did not
 * answer, `unavailable` names whose part it was.
 */
export const ask = async (graphql, query, variables = {}, headers = {}) => {
  const answer = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors, extensions } = await answer.json().catch(() => ({ errors: [{ message: `the gateway answered ${answer.status} without JSON` }] }));
  if (errors) throw new Error(errors.map(({ message, extensions, path }) => [extensions?.code, message, path && `(${path.join('.')})`].filter(Boolean).join(' ')).join('; '));
  return extensions?.unavailable ? { ...data, unavailable: extensions.unavailable } : data;
};

const TRIES = 3;

/** As `ask`; a service that did not answer in time is asked again, which no command minds: it is known by its id. */
export const askPatiently = async (...args) => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await ask(...args);
    } catch (error) {
      if (nth === TRIES || !error.message.startsWith('UNAVAILABLE')) throw error;
    }
  }
};

const refused = (value) => value?.__typename === 'Refusal';

/** The refusal that one mutation brought, if it did. */
export const refusalOf = (data) => Object.values(data).find(refused);

/** As `ask`, for one mutation that must not be refused; gives its result. */
export const made = (data) => {
  const [result] = Object.values(data);
  if (refused(result)) throw new Error(`refused ${result.code}: ${result.message}`);
  return result;
};

/** One demonstration person, signed in with a password as the command-line client. */
export class Login {
  constructor(stack, { username, password, tenant, tenantId, personId, role }) {
    Object.assign(this, { stack, username, password, tenant, tenantId, personId, role });
  }

  /** The nth login of a role; where there is none, that is told when it first signs in. */
  static of(stack, tenant, role, nth = 0) {
    return new Login(stack, stack.logins.filter((one) => one.tenant === tenant && one.role === role)[nth] ?? { tenant, role });
  }

  async headers() {
    if (!this.token || this.until < performance.now()) await this.signInOnce();
    return { authorization: `Bearer ${this.token}`, ...(this.membership && { 'x-membership': this.membership }) };
  }

  /** Keycloak refuses a second login of the same person at the same moment. */
  async signInOnce() {
    this.signing ??= this.signIn().finally(() => (this.signing = undefined));
    return this.signing;
  }

  /** Signs in and takes the membership of its tenant that has its role. */
  async signIn() {
    if (!this.username) throw new Error(`no login for ${this.role} in ${this.tenant}`);
    const body = new URLSearchParams({ grant_type: 'password', client_id: this.stack.clientId, username: this.username, password: this.password, scope: 'openid profile' });
    const answer = await fetch(this.stack.tokenEndpoint, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${this.username} could not sign in: ${answer.status}`);
    const { access_token, expires_in } = await answer.json();
    this.token = access_token;
    this.until = performance.now() + (expires_in - 30) * 1_000;
    const { me } = await askPatiently(this.stack.graphql, '{ me { name memberships { id tenant { id } roles person { id } } } }', {}, { authorization: `Bearer ${access_token}` });
    const own = me.memberships.find(({ tenant }) => tenant.id === this.tenantId);
    if (!own) throw new Error(`${this.username} has no membership in ${this.tenant}`);
    this.membership = own.id;
    this.personId = own.person.id;
    this.name = me.name;
  }

  async ask(query, variables) {
    return askPatiently(this.stack.graphql, query, variables, await this.headers());
  }

  /** All that stands in the list of this name, page by page. */
  async all(list, query, variables) {
    const found = [];
    for (let after = null; ; ) {
      const { edges, pageInfo } = (await this.ask(query, { ...variables, after }))[list];
      found.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  }

  async do(query, input) {
    return made(await this.ask(query, { input }));
  }

  /** The login, among those of the tenant, of the person with this id. */
  static async ofPerson(stack, tenant, personId) {
    const found = stack.logins.find((one) => one.tenant === tenant && one.personId === personId);
    if (!found) throw new Error(`nobody of ${tenant}'s demonstration logins is person ${personId}`);
    const login = new Login(stack, found);
    await login.signIn();
    return login;
  }
}

const openReceipt = 'mutation ($input: OpenReceiptInput!) { openReceipt(input: $input) { __typename ... on CaseAccess { caseToken } ... on Refusal { code message } } }';
export const openOwn = 'mutation ($input: OpenOwnAppealInput!) { openOwnAppeal(input: $input) { __typename ... on CaseAccess { caseToken } ... on Refusal { code message } } }';
// A case token is good for 15 minutes.
const CASE_MS = 14 * 60_000;

/** The sender of one appeal, by what opens it: a receipt's code, or a login and the appeal's number. */
export class Sender {
  constructor(stack, name, open) {
    Object.assign(this, { stack, name, open });
  }

  static byReceipt(stack, code) {
    return new Sender(stack, 'sender without a name', () => askPatiently(stack.graphql, openReceipt, { input: { code } }));
  }

  static byLogin(login, number) {
    return new Sender(login.stack, login.name, () => login.ask(openOwn, { input: { number } }));
  }

  async ask(query, variables) {
    if (!this.token || this.until < performance.now()) await this.signIn();
    return askPatiently(this.stack.graphql, query, variables, { authorization: `Case ${this.token}` });
  }

  async signIn() {
    this.token = made(await this.open()).caseToken;
    this.until = performance.now() + CASE_MS;
  }
}
