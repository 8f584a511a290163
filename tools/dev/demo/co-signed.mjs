import * as documents from './documents.mjs';
import { Sender } from './login.mjs';
import { refuses } from './refuses.mjs';
import { expect } from './steps.mjs';

/** Steps 11, two who say the same: one files it, the other joins by the code, and by nobody else's act. */
export const walkCoSigned = async ({ steps, officer, sender, colleague, submit }) => {
  const said = await steps.run('11o', sender, 'asks colleagues to say it too, by a code', async () => {
    const { number } = await submit('交接班休息室', '交接班休息室的椅子坏了一半，交班的人只能站着等。');
    const { joinCode: code } = await steps.do(Sender.byLogin(sender, number), documents.invite, { open: true });
    return { number, code, say: `${number}: ${code.match(/.{4}/g).join(' ')}` };
  });
  await steps.run('11p', sender, 'filed it and need not join', () => refuses(sender, documents.join, { code: said.code }, 'co-sign-own'));
  await steps.run('11q', colleague, 'joins, reads along, and stands with the sender at the desk', async () => {
    await steps.do(colleague, documents.join, { code: said.code });
    const { case: read } = await Sender.byLogin(colleague, said.number).ask(documents.ownCase);
    expect(read.number === said.number, 'the case of the other');
    const { appeal } = await officer.ask(documents.coSigned, { number: said.number });
    return `联名 ${appeal.coSigning.count} 人：${appeal.sender.coSigners.map(({ name }) => name).join('、')}`;
  });
};
