/** What follows from an object that never changes, worked out once for as long as the object is in use. */
export function keptBy<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const before = made.get(of);
    if (before) return before.made;
    const after = make(of);
    made.set(of, { made: after });
    return after;
  };
}
