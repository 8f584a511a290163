// People of the realm by Keycloak's admin API, as its client `huiyin-provisioner`: repeatable, for what was made stays.

const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function provisionerToken(origin, secret) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: secret });
  const answer = await fetch(`${origin}/realms/huiyin/protocol/openid-connect/token`, { method: 'POST', headers: form, body });
  if (!answer.ok) throw new Error(`Keycloak knows no huiyin-provisioner with this secret (${answer.status}); HUIYIN_PROVISIONER_SECRET tells another`);
  return (await answer.json()).access_token;
}

/** The realm's people, asked for with one token. */
export class KeycloakPeople {
  constructor(origin, token) {
    Object.assign(this, { users: `${origin}/admin/realms/huiyin/users`, token });
  }

  static async of(origin, secret) {
    return new KeycloakPeople(origin, await provisionerToken(origin, secret));
  }

  /** The subject of a person of this name and password, made where they are not there yet. */
  async ensure({ username, password, name, email, locale }) {
    const credentials = [{ type: 'password', value: password, temporary: false }];
    const made = await this.#ask('', { method: 'POST', body: { username, firstName: name, email, enabled: true, emailVerified: true, credentials, ...(locale && { attributes: { locale: [locale] } }) } }, [201, 409]);
    if (made.status === 201) return made.headers.get('location').split('/').at(-1);
    const [known] = await (await this.#ask(`?username=${encodeURIComponent(username)}&exact=true`)).json();
    if (!known) throw new Error(`Keycloak has the address of ${username} under another name`);
    return known.id;
  }

  /** Lets nobody sign in by it any more; who is in stays in until `end`. */
  disable(id) {
    return this.#ask(`/${id}`, { method: 'PUT', body: { enabled: false } }, [204]);
  }

  enable(id) {
    return this.#ask(`/${id}`, { method: 'PUT', body: { enabled: true } }, [204]);
  }

  /** Ends every session of a person. */
  end(id) {
    return this.#ask(`/${id}/logout`, { method: 'POST', body: {} }, [204]);
  }

  async #ask(path, { method = 'GET', body } = {}, expected = [200]) {
    const headers = { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${this.users}${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!expected.includes(answer.status)) throw new Error(`Keycloak answered ${answer.status} to ${method} users${path}: ${await answer.text()}`);
    return answer;
  }
}
