import Provider, { errors, type Context, type Middleware } from 'oidc-provider';
import { readForm } from './form';
import { loginPage } from './pages/login-page';
import { errorPage } from './pages/message-page';
import { send } from './pages/send';
import type { People } from './people';

const prefix = '/login-actions/authenticate/';

async function check(provider: Provider, ctx: Context, people: People) {
  const form = await readForm(ctx.req);
  const username = form.get('username') ?? '';
  const person = people.withPassword(username, form.get('password') ?? '');
  if (!person) {
    ctx.status = 200;
    return send(ctx, loginPage, { username, isWrong: true });
  }
  // The provider writes this answer itself, past the context.
  Object.assign(ctx, { respond: false });
  await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: person.sub, acr: '1' } });
}

/** The page that asks for name and password between the portal's request and the code it gets back. */
export const login =
  (provider: Provider, people: People): Middleware =>
  async (ctx, next) => {
    if (!ctx.path.startsWith(prefix)) return next();
    try {
      const { params } = await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method === 'POST') return await check(provider, ctx, people);
      send(ctx, loginPage, { username: String(params.login_hint ?? ''), isWrong: false, locales: params.ui_locales });
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      ctx.status = 400;
      send(ctx, errorPage, 'expired');
    }
  };
