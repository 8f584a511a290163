/** Times are shown in the tenant's zone, wherever the browser is, as answers tell it; this one only where none has told it yet. */
export const tenantZone = 'Asia/Shanghai';
