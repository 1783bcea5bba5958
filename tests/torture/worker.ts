/** A worker process of the harness: `worker.ts ORDER`, the order as JSON; reports over its channel. */
import { runShare, type Order } from './share.js';
import type { RowModule } from './row.js';

// Nothing goes on once the harness is gone.
process.on('disconnect', () => process.exit(1));

const order = JSON.parse(process.argv[2] ?? '') as Order;
const { row } = (await import(order.rowUrl)) as RowModule;
const report = await runShare(row, order);
process.send?.(report, undefined, undefined, () => process.exit(0));
