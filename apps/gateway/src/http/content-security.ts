/** The content security policy of the two pages; the identity provider is the one other origin that they speak to. */
export class ContentSecurity {
  private readonly issuer: string;

  constructor(issuer: string) {
    this.issuer = new URL(issuer).origin;
  }

  people(): string {
    return this.rules("'self'");
  }

  /** The desk's components write style elements; each carries the page's nonce. */
  desk(nonce: string): string {
    return this.rules(`'self' 'nonce-${nonce}'`);
  }

  private rules(style: string): string {
    return [
      "default-src 'none'", "script-src 'self'", `style-src ${style}`, "img-src 'self' data: blob:", "font-src 'self'",
      `connect-src 'self' ws: wss: ${this.issuer}`, "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
      `form-action 'self' ${this.issuer}`, "frame-ancestors 'none'",
    ].join('; ');
  }
}
