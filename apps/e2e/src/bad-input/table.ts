import { auditRows } from './audit-rows';
import { caseRows } from './case-rows';
import { ideaRows } from './idea-rows';
import { orderRows } from './order-rows';
import { ownRows } from './own-rows';
import { pointsRows } from './points-rows';
import { senderRows } from './sender-rows';
import type { Row } from './row';

/** Every mutation of the schema. One without a row fails the test. */
export const table: Readonly<Record<string, Row>> = { ...senderRows, ...caseRows, ...orderRows, ...pointsRows, ...ideaRows, ...auditRows, ...ownRows };
