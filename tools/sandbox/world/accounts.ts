// Who there is in the local GitHub: people, organisations and Apps, where Apps are installed, and the tokens of them all.

import type { Timestamp } from './clock.ts';
import type { Access } from './permission.ts';
import type { WorkflowGrant } from './workflow.ts';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly createdAt: Timestamp;
}

export interface Organisation {
  readonly login: string;
  /** What each member may do in each repository. */
  readonly basePermission: 'none' | 'read' | 'write' | 'admin';
  /** By login. An owner of the organisation is `admin` everywhere; of a private member others do not know. */
  readonly members: Map<string, { readonly isOwner: boolean; readonly isPublic: boolean }>;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly ownerLogin: string;
  /** PEM, PKCS#8 or PKCS#1. The sandbox keeps the private one only to print it for whoever starts it. */
  readonly publicKey: string;
  readonly privateKey: string;
  readonly webhookSecret: string;
  webhookUrl: string | null;
  /** What the App asks for; an installation may hold less. */
  readonly permissions: Readonly<Record<string, Access>>;
  readonly events: readonly string[];
  readonly createdAt: Timestamp;
}

export interface Installation {
  readonly id: number;
  readonly appId: number;
  readonly accountLogin: string;
  /** Repository ids; `all` follows the account. */
  repositories: 'all' | number[];
  /** Such as `{ issues: 'write', contents: 'write', metadata: 'read' }`. */
  permissions: Record<string, Access>;
  readonly events: readonly string[];
  suspendedAt: Timestamp | null;
  readonly createdAt: Timestamp;
  updatedAt: Timestamp;
}

/** A credential: a person's token, or an installation's or a workflow's with an end. */
export interface Token {
  readonly value: string;
  readonly kind: 'user' | 'installation' | 'workflow';
  readonly login: string;
  readonly installationId: number | null;
  /** ms since the epoch. */
  readonly expiresAt: number | null;
  /** Where the token was asked for fewer repositories or permissions than the installation has. */
  readonly narrowed?: {
    readonly repositories?: readonly number[];
    readonly permissions?: Readonly<Record<string, Access>>;
  };
  /** Set where a workflow's run has it. */
  readonly workflow?: WorkflowGrant;
}
