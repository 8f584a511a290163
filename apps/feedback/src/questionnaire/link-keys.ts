import { type KeyRing, keyRing } from '@huiyin/kernel';
import { linkCode, linkHash } from './link';

/** The keys of questionnaires' links; only feedback has them. */
export class LinkKeys {
  private readonly ring: KeyRing;

  /** As they stand in the environment. */
  constructor(text: string) {
    this.ring = keyRing(text);
  }

  /** A new link: what is kept of it, and its code. */
  make(tenantId: string, questionnaireId: string): { readonly keyId: string; readonly keyedHash: string } {
    const { current } = this.ring;
    return { keyId: current.id, keyedHash: linkHash(current, linkCode(current, tenantId, questionnaireId)) };
  }

  /** The code of a link made before; null where its key is no longer here. */
  codeOf(tenantId: string, { id, keyId }: { readonly id: string; readonly keyId: string }): string | null {
    const key = this.ring.all.find((one) => one.id === keyId);
    return key ? linkCode(key, tenantId, id) : null;
  }

  /** What a code may be kept under: the newest key first. */
  hashesOf(code: string): string[] {
    return this.ring.all.map((key) => linkHash(key, code));
  }
}
