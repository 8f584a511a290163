import { AuditLogin } from '@huiyin/persistence';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** The read-only login of auditors, as the environment names it. */
@Injectable()
export class AuditPool extends AuditLogin implements OnModuleDestroy {
  constructor() {
    const url = process.env.DATABASE_AUDIT_URL;
    if (!url) throw new Error('DATABASE_AUDIT_URL of reporting is missing');
    super(url);
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }
}
