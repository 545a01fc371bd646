package firstattempt.exchange;

import java.util.List;
import java.util.Optional;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;

import org.springframework.stereotype.Component;

/** Shows at an episode what coaches say and ask about it. */
@Component
class RemarkBeside implements Beside {

	private final Exchange exchange;

	RemarkBeside(Exchange exchange) {
		this.exchange = exchange;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		List<Exchange.Asked> asked = this.exchange.asked(family, reader.id(), episode.id());
		return asked.isEmpty() ? Optional.empty()
				: Optional.of(new Piece(Place.FOLLOWS, "exchange/beside", new Talk(asked)));
	}

	/**
	 * What is said beside an episode.
	 *
	 * @param asked the remarks, in the order in which they were made
	 */
	record Talk(List<Exchange.Asked> asked) {
	}

}
