/** Of audits and figures: what has no id of its own, or an id that means something only inside its parent. */
export const embeddedInAudits = [
  'AuditGrantConnection', 'AuditGrantEdge', 'AuditGrantable', 'AuditOverview', 'AuditOverviewRow', 'AuditProofs', 'AuditQueryConnection', 'AuditQueryEdge',
  'AuditReadConnection', 'AuditReadEdge', 'AuditTenantFigures', 'ChainHead', 'ExcludedCount', 'FigureCell', 'FigureDefinition', 'FigureExclusion', 'FigureMonth',
  'GrantableAuditor', 'GrantableTenant', 'JournalProof', 'TrendPoint',
];
