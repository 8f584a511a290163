/* global Request, Headers */
const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what antd and our pages want beyond it. MessageChannel goes by setTimeout: Node's own keeps the process alive. */
class PortalEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      fetch, Request, Response, Headers, TextEncoder, TextDecoder, structuredClone,
      MessageChannel: TimedChannel,
      ResizeObserver: SilentObserver,
      IntersectionObserver: SilentObserver,
    });
    this.global.matchMedia = (media) => ({
      media, matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {},
    });
    for (const move of ['scrollIntoView', 'scrollTo']) this.global.Element.prototype[move] = () => {};
  }
}

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class TimedChannel {
  constructor() {
    this.port1 = { onmessage: null };
    this.port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data })) };
  }
}

module.exports = PortalEnvironment;
