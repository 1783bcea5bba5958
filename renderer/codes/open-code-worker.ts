/** Starts the worker that reads codes. */
import workerAddress from './code-worker.js?worker&url';

interface ScriptPolicy {
  readonly createScriptURL: (address: string) => string;
}
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** SECURITY: the one policy of the page, and it knows one address. */
export function openCodeWorker(): Worker {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: PolicyFactory };
  policy ??= trustedTypes.createPolicy('code-reader', {
    createScriptURL: () => workerAddress,
  });
  return new Worker(policy.createScriptURL(workerAddress), { type: 'module', name: 'codes' });
}
