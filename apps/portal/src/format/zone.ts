/** Times are shown in the tenant's zone, wherever the browser is; until the schema tells it per tenant, all have this one. */
export const tenantZone = 'Asia/Shanghai';
