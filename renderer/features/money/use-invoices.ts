/** The invoices as read from the vault, and the changes to them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Invoice, InvoiceId, NewInvoice } from '../../../shared/domain/money/invoice.js';
import { call } from '../../ipc.js';

export interface InvoicesState {
  /** Undefined until they were read. */
  readonly invoices: readonly Invoice[] | undefined;
  readonly hasFailed: boolean;
  /** Both throw when the vault refuses. */
  readonly save: (invoice: NewInvoice, id: InvoiceId | undefined) => Promise<void>;
  readonly remove: (id: InvoiceId) => Promise<void>;
}

export function useInvoices(): InvoicesState {
  const [invoices, setInvoices] = useState<readonly Invoice[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async () => {
    setInvoices(await call('invoices.list'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('invoices.list').then(
      (read) => {
        if (isCurrent) setInvoices(read);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const changes = useMemo(
    () => ({
      save: async (invoice: NewInvoice, id: InvoiceId | undefined) => {
        await call('invoices.save', { ...(id === undefined ? {} : { id }), invoice });
        await reload();
      },
      remove: async (invoiceId: InvoiceId) => {
        await call('invoices.remove', { invoiceId });
        await reload();
      },
    }),
    [reload],
  );
  return { invoices, hasFailed, ...changes };
}
