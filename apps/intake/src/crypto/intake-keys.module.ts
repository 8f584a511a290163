import { keyRing } from '@huiyin/kernel';
import { casePrivateKey } from '@huiyin/service';
import { Global, Module } from '@nestjs/common';
import { IntakeKeys } from './intake-keys';

const read = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} of intake is missing`);
  return value;
};

/** Reads the keys when the module is made, so that a missing one stops the start. */
@Global()
@Module({
  providers: [
    {
      provide: IntakeKeys,
      useFactory: () =>
        new IntakeKeys(keyRing(read('RECEIPT_KEY')), keyRing(read('LOCATOR_KEY')), keyRing(read('MASTER_KEY')), casePrivateKey(read('CASE_TOKEN_PRIVATE_KEY'))),
    },
  ],
  exports: [IntakeKeys],
})
export class IntakeKeysModule {}
