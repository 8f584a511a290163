interface Words {
  readonly union: string;
  readonly title: string;
  readonly number: string;
  readonly groups: readonly string[];
  readonly once: string;
}

const width = 720;
const height = 560;

/** The receipt as a picture, drawn on this phone: WeChat's browser has no downloads, but a picture can be held. */
export const drawReceipt = ({ union, title, number, groups, once }: Words): string => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = '#F6F1E6';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#E0D7C5';
  for (const radius of [60, 120, 180, 240, 300]) {
    pen.beginPath();
    pen.arc(width / 2, 60, radius, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.textAlign = 'center';
  const line = (text: string, y: number, font: string, colour: string) => {
    pen.font = `${font} 'Noto Serif SC', serif`;
    pen.fillStyle = colour;
    pen.fillText(text, width / 2, y, width - 60);
  };
  line(union, 90, '30px', '#47504C');
  line(title, 160, 'bold 46px', '#1B211F');
  line(number, 210, '28px', '#47504C');
  groups.forEach((group, index) => {
    pen.font = 'bold 76px Georgia, serif';
    pen.fillStyle = '#0A3B4B';
    pen.fillText(group, width * (index % 2 === 0 ? 0.3 : 0.7), 330 + Math.floor(index / 2) * 100);
  });
  line(once, 510, '26px', '#47504C');
  return canvas.toDataURL('image/png');
};
