import { services } from '@huiyin/contracts';
import { type Allowed, allowedAt } from '@huiyin/service';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';

const apps = join(__dirname, '../../../apps');

export interface Answered {
  /** `rpc.feedback.record-call-back.v1`. */
  readonly subject: string;
  /** Whom the guard lets in; nobody where nothing is said. */
  readonly allowed: readonly Allowed[];
}

type Controller = new (...parts: never[]) => object;
type Method = () => unknown;

/** Every request that a service answers, as Nest has it from the service's module. */
const requestsOf = async (service: string): Promise<readonly Answered[]> => {
  const loaded = (await import(join(apps, service, `src/${service}.module`))) as Record<string, object>;
  const controllers = Object.values(loaded).flatMap((one) => (Reflect.getMetadata('controllers', one) ?? []) as readonly Controller[]);
  const methods = controllers.flatMap(({ prototype }) => Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value as Method));
  return methods.flatMap((method) => {
    const kept = Reflect.getMetadata('microservices:pattern_extras', method) as { request?: { subject: string } } | undefined;
    return kept?.request ? [{ subject: kept.request.subject, allowed: allowedAt(method) }] : [];
  });
};

/** Every request of every service. */
export const everyRequest = async (): Promise<readonly Answered[]> => (await Promise.all(services.map(requestsOf))).flat();

/** How often a controller says that its door is one of those which policies choose among. */
export const doorsSaid = (): readonly string[] => {
  const controllers = services.flatMap((service) => readdirSync(join(apps, service, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join(apps, service, 'src', name)));
  const said = controllers.filter((name) => name.endsWith('.controller.ts')).map((name) => readFileSync(name, 'utf8'));
  return said.flatMap((text) => [...text.matchAll(/@Allows\(\.\.\.doors\.(\w+)\)/g)].map(([, door = '']) => door));
};
