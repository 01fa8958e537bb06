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

/** The same for pages that need no script and take a form of their own. */
export const openHeaders = secureHeaders({
  contentSecurityPolicy: { ...POLICY, formAction: ["'self'"] },
  ...COMMON,
});
