import Calculator from '../../snippets/next';

export default function Page() {
  return <Calculator />;
}
