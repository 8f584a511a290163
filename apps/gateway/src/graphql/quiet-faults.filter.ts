import { FaultError } from '@huiyin/messaging';
import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** Faults by name and mistakes of a document are expected: Nest would log each as an error with its stack. `formatError` says what is to be said. */
@Catch(FaultError, GraphQLError)
export class QuietFaults implements ExceptionFilter<FaultError | GraphQLError> {
  catch(fault: FaultError | GraphQLError): Error {
    return fault;
  }
}
