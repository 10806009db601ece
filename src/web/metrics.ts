// What operators can watch: prom-client counters, without names or ids of people.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Metrics = {
  registry: Registry;
  /** Counts events by name, e.g. ('sent', { channel: 'telegram' }). */
  count(name: string, labels: Record<string, string>): void;
  /** A number read when metrics are asked for. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void;
};

const PREFIX = 'tro_ly_';

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const counters = new Map<string, Counter>();
  return {
    registry,
    count(name, labels) {
      const known = counters.get(name);
      const counter =
        known ??
        new Counter({
          name: `${PREFIX}${name}_total`,
          help: `Number of: ${name}`,
          labelNames: Object.keys(labels),
          registers: [registry],
        });
      if (!known) counters.set(name, counter);
      counter.inc(labels);
    },
    gauge(name, help, read) {
      new Gauge({
        name: `${PREFIX}${name}`,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
  };
}
