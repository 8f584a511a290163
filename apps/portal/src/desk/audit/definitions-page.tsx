import { ReadFigureDefinitionsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { AuditFrame } from './audit-frame';
import { definitionWords } from './figures';

/** `/audit/definitions`: how each figure is counted. */
export const AuditDefinitionsPage = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const read = useRead(ReadFigureDefinitionsDocument, {});
  return (
    <AuditFrame title={say('definitions.title')} read={read}>
      {({ figureDefinitions }) => (
        <dl className="definition-list">
          {figureDefinitions.map((definition) => (
            <div key={definition.id}>
              <dt>
                {nameIn(language, definition.names)}
                <span>{say('definitions.version', { version: definition.version })}</span>
              </dt>
              <dd>{definitionWords(definition, undefined, say, (names) => nameIn(language, names))}</dd>
            </div>
          ))}
        </dl>
      )}
    </AuditFrame>
  );
};
