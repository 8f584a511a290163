/** That somebody may not, and why, said plainly. */
export const Prevented = ({ title, why }: { title: string; why: string }) => (
  <section className="block please-look" aria-labelledby="prevented">
    <h2 id="prevented">{title}</h2>
    <p>{why}</p>
  </section>
);
