/** A set that forgets its oldest members beyond `most`: what is remembered for convenience, not for truth. */
export function recent(most: number): { add(member: string): void; has(member: string): boolean } {
  const members = new Set<string>();
  return {
    has: (member) => members.has(member),
    add(member) {
      members.delete(member);
      members.add(member);
      const [oldest] = members;
      if (members.size > most && oldest !== undefined) members.delete(oldest);
    },
  };
}
