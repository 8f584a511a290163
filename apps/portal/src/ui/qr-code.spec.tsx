import { render, screen } from '@testing-library/react';
import { QrCode } from './qr-code';

describe('a QR code', () => {
  it('has a name, a margin, and three marks by which readers find it', () => {
    render(<QrCode text="https://huiyin.example/ask/ABC" label="问卷二维码" />);
    const code = screen.getByRole('img', { name: '问卷二维码' });
    const path = code.querySelector('path')?.getAttribute('d') ?? '';
    const size = Number(code.getAttribute('viewBox')?.split(' ').at(-1));
    for (const [x, y] of [[4, 4], [size - 5, 4], [4, size - 5]]) expect(path).toContain(`M${x} ${y}h1v1h-1z`);
    expect(path).not.toMatch(/M[0-3] /);
  });
});
