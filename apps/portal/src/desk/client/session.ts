import { openSession } from '../../session/sign-in';

export const session = openSession('/signed-in');
