/** Who has the vault open and what they may do. Lists pages; what is really allowed is decided by keys in the vault. */
import { createContext, useContext, type ReactNode } from 'react';
import type { Access } from '../../shared/domain/people/access.js';

const Context = createContext<Access | undefined>(undefined);

export interface AccessProviderProps {
  readonly access: Access;
  readonly children: ReactNode;
}

export function AccessProvider({ access, children }: AccessProviderProps) {
  return <Context value={access}>{children}</Context>;
}

export function useAccess(): Access {
  const access = useContext(Context);
  if (access === undefined) throw new Error('AccessProvider is missing');
  return access;
}
