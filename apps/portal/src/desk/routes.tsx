import type { RouteObject } from 'react-router';
import { learn } from '../i18n/language';
import { loadFigurePhrases } from './phrases';
import { NotLoaded } from './shell/not-loaded';
import { Nothing, SignedIn } from './shell/plain-pages';
import { Shell } from './shell/shell';

const deskPage = async () => ({ Component: (await import('./queue/desk-page')).DeskPage });

/** A page of figures or audits, with what it says. */
const ofFigures = async <Page,>(page: Promise<Page>): Promise<Page> => (await Promise.all([page, learn(loadFigurePhrases)]))[0];

/** Every page is its own chunk. */
export const routes: RouteObject[] = [
  { path: '/signed-in', Component: SignedIn },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: NotLoaded,
    HydrateFallback: () => null,
    children: [
      // A page that does not come leaves the rail where it is.
      {
        ErrorBoundary: NotLoaded,
        children: [
          { path: 'desk/:no?', lazy: deskPage },
          { path: 'call', lazy: async () => ({ Component: (await import('./call/call-page')).CallPage }) },
          { path: 'appeals', lazy: async () => ({ Component: (await import('./search/search-page')).SearchPage }) },
          { path: 'orders', lazy: async () => ({ Component: (await import('./orders/orders-page')).OrdersPage }) },
          { path: 'orders/:no', lazy: async () => ({ Component: (await import('./orders/order-page')).OrderPage }) },
          { path: 'lead', lazy: async () => ({ Component: (await import('./lead/lead-page')).LeadPage }) },
          { path: 'callbacks/:no?', lazy: async () => ({ Component: (await import('./after/call-backs-page')).CallBacksPage }) },
          { path: 'reviews/:no?', lazy: async () => ({ Component: (await import('./after/reviews-page')).ReviewsPage }) },
          { path: 'notices', lazy: async () => ({ Component: (await import('./news/notices-page')).NoticesPage }) },
          { path: 'points', lazy: async () => ({ Component: (await import('./points/points-page')).PointsPage }) },
          { path: 'figures', lazy: async () => ({ Component: (await ofFigures(import('./figures/figures-page'))).FiguresPage }) },
          { path: 'audit', lazy: async () => ({ Component: (await ofFigures(import('./audit/overview-page'))).AuditOverviewPage }) },
          { path: 'audit/proof', lazy: async () => ({ Component: (await ofFigures(import('./audit/proof-page'))).AuditProofPage }) },
          { path: 'audit/definitions', lazy: async () => ({ Component: (await ofFigures(import('./audit/definitions-page'))).AuditDefinitionsPage }) },
          { path: 'audit/grants', lazy: async () => ({ Component: (await ofFigures(import('./audit/grants-page'))).AuditGrantsPage }) },
          { path: 'audit/queries', lazy: async () => ({ Component: (await ofFigures(import('./audit/queries-page'))).AuditQueriesPage }) },
          { path: 'audit/:tenant', lazy: async () => ({ Component: (await ofFigures(import('./audit/tenant-page'))).AuditTenantPage }) },
          { path: 'admin/audits', lazy: async () => ({ Component: (await ofFigures(import('./audit/queries-page'))).AuditReadsPage }) },
          { path: 'group/grants', lazy: async () => ({ Component: (await ofFigures(import('./group/group-grants-page'))).GroupGrantsPage }) },
          { path: 'ideas/funds/:fund', lazy: async () => ({ Component: (await import('./ideas/fund-page')).FundPage }) },
          { path: 'ideas', lazy: async () => ({ Component: (await import('./ideas/ideas-page')).IdeasPage }) },
        ],
      },
      { path: '*', Component: Nothing },
    ],
  },
];
