/** A message that will not be tried again by itself: told with its place in the stream and why. */
export interface ParkedMessage {
  readonly stream: string;
  readonly sequence: number;
  readonly subject: string;
  /** The hearer's durable. */
  readonly consumer: string;
  /** As it came, which may not even be JSON. */
  readonly payload: string;
  readonly reason: string;
  readonly deliveries: number;
}

/** Puts a message aside, durably; a rejection means that it could not and the message is delivered again. */
export type Park = (message: ParkedMessage) => Promise<void>;
