/** Recorded, and asked for by nobody: provisioning makes, finds, invites, disables and lists people. */
const sees = 'provisioning ends sessions, it does not look at them';
const credentials = 'provisioning gives passwords, it does not look at them';
const realm = 'provisioning has its addresses from its environment';
const words = 'the name of the field is said, not the place in the text';

export const nobodyAsks: Readonly<Record<string, string>> = {
  'sessions of a person': sees,
  'credentials of a person': credentials,
  'the provisioner reads the realm (little)': realm,
};

/** Where the embedded provider may differ: the beginning of a path, and why nobody minds. What does not differ any more fails. */
export const ofEmbedded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'create: unknown field': { '/body/error': words },
  'locked by wrong passwords: status': {
    '/body/numFailures': 'it locks nobody',
    '/body/numTemporaryLockouts': 'it locks nobody',
    '/body/disabled': 'it locks nobody',
    '/body/lastIPFailure': 'it locks nobody',
  },
  'invite: the mail server does not answer': { '/status': 'it sends no mail', '/type': 'it sends no mail', '/body': 'it sends no mail' },
};

/** No mail server runs beside the real one here. */
export const ofKeycloak: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'invite: mail with the required actions': { '/status': 'no mail server', '/type': 'no mail server', '/body': 'no mail server' },
};
