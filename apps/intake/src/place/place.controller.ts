import { type InputOf, ListPlaces, OpenPlace, ReadForm } from '@huiyin/contracts';
import { Answers } from '@huiyin/messaging';
import { Allows, type AnyAsker, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { ListPlacesHandler } from './list-places.handler';
import { OpenPlaceHandler } from './open-place.handler';
import { ReadFormHandler } from './read-form.handler';

/** Places with their QR codes, and the form behind them. */
@Controller()
export class PlaceController {
  constructor(
    private readonly forms: ReadFormHandler,
    private readonly opening: OpenPlaceHandler,
    private readonly listing: ListPlacesHandler,
  ) {}

  @Answers(ReadForm)
  @Allows('anonymous', 'person', 'member', 'sender')
  readForm(input: InputOf<typeof ReadForm>, @Asker() asker: AnyAsker) {
    return this.forms.read(input, asker);
  }

  @Answers(OpenPlace)
  @Allows('tenant-admin')
  openPlace(input: InputOf<typeof OpenPlace>, @Asker() asker: MemberAsker) {
    return this.opening.open(input, asker);
  }

  @Answers(ListPlaces)
  @Allows('tenant-admin', 'officer')
  listPlaces(_input: InputOf<typeof ListPlaces>, @Asker() asker: MemberAsker) {
    return this.listing.list(asker);
  }
}
