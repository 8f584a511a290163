/** An answer of the admin API that is no success, in one of Keycloak's three shapes. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {
    super(JSON.stringify(body));
  }
}

export const userNotFound = () => new Refused(404, { error: 'User not found' });
/** What the provisioner may not do, or nobody without its token. */
export const httpError = (status: number, words: string) => new Refused(status, { error: `HTTP ${status} ${words}` });
export const told = (status: number, errorMessage: string) => new Refused(status, { errorMessage });
/** Of the user profile: the field, and which rule it broke. */
export const badField = (field: string, errorMessage: string, ...params: unknown[]) => new Refused(400, { field, errorMessage, params: [field, ...params] });
export const badPassword = (rule: string, error_description: string) => new Refused(400, { error: `invalidPassword${rule}Message`, error_description });
