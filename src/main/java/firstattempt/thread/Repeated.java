package firstattempt.thread;

import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Beginning;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.web.NotFound;

import org.springframework.stereotype.Component;

/** Lets a slip that happened again be written down with what is known of it. */
@Component
class Repeated implements Beginning {

	private final Journal journal;

	Repeated(Journal journal) {
		this.journal = journal;
	}

	@Override
	public Optional<Start> of(Family family, Account reader, UUID id) {
		try {
			MistakeEpisode episode = this.journal.episode(family, reader.id(), id);
			return episode.deleted() ? Optional.empty()
					: Optional.of(new Start(episode.story().situation(), null, false, ""));
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

}
