import { screen } from '@testing-library/react';
import { matchRoutes, Route, Routes } from 'react-router';
import { routes } from '../src/desk/routes';
import type { Role } from '../src/generated/desk';
import { onDesk } from './on-desk';

/** The page of an address, loaded: a router that loads by itself wants what jsdom has not. */
const pageAt = async (path: string) => {
  const { route } = matchRoutes(routes, path)?.at(-1) ?? {};
  const page = typeof route?.lazy === 'function' ? (await route.lazy()).Component : route?.Component;
  return <Route path={route?.path ?? '*'} Component={page ?? null} />;
};

/** Opens the page that the desk has at an address. */
export const atPage = async (path: string, ...roles: Role[]): Promise<void> => {
  const route = await pageAt(path);
  onDesk(<Routes>{route}</Routes>, roles, path);
  await screen.findByRole('heading', { level: 1 });
};
