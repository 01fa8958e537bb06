import { secureHeaders } from 'hono/secure-headers';

const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
const COMMON = {
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
} as const;

/** Nothing from elsewhere, nothing inline, and no other page may frame us. */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: { ...POLICY, scriptSrc: ["'self'"], connectSrc: ["'self'"], formAction: ["'none'"] },
  ...COMMON,
});

/**
 * The same for the office's pages: they take forms of their own. A browser that is told to name no referrer names no
 * origin either, and whatever changes something is only taken from our own; nobody else learns the address.
 */
export const officeHeaders = secureHeaders({
  contentSecurityPolicy: { ...POLICY, scriptSrc: ["'self'"], connectSrc: ["'self'"], formAction: ["'self'"] },
  ...COMMON,
  referrerPolicy: 'same-origin',
});

/** The same for pages that need no script and take a form of their own. */
export const openHeaders = secureHeaders({
  contentSecurityPolicy: { ...POLICY, formAction: ["'self'"] },
  ...COMMON,
});
