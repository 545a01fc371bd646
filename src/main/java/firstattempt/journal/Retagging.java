package firstattempt.journal;

import java.util.List;
import java.util.UUID;

import firstattempt.theme.ThemeTagger;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads again, in the background, what another version of the tagger has read. Each
 * episode is a transaction of its own, so it may be stopped at any time and goes on at
 * the next start; what parents decided is not touched.
 */
@Component
class Retagging {

	private static final Log log = LogFactory.getLog(Retagging.class);

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final int BATCH = 100;

	private final MistakeEpisodes episodes;

	private final SearchIndex index;

	private final ThemeTagger tagger;

	private final TransactionTemplate transactions;

	private final boolean wanted;

	Retagging(MistakeEpisodes episodes, SearchIndex index, ThemeTagger tagger, TransactionTemplate transactions,
			@Value("${first-attempt.retag:true}") boolean wanted) {
		this.episodes = episodes;
		this.index = index;
		this.tagger = tagger;
		this.transactions = transactions;
		this.wanted = wanted;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.wanted) {
			Thread thread = new Thread(this::readAgain, "retagging");
			thread.setDaemon(true);
			thread.setPriority(Thread.MIN_PRIORITY);
			thread.start();
		}
	}

	/**
	 * Reads all episodes again that need it.
	 * @return how many
	 */
	int readAgain() {
		int count = 0;
		UUID last = BEFORE_ALL;
		try {
			List<UUID> batch = next(last);
			while (!batch.isEmpty()) {
				batch.forEach(this::readAgain);
				count += batch.size();
				last = batch.get(batch.size() - 1);
				batch = next(last);
			}
		}
		catch (DataAccessException ex) {
			log.warn("Reading episodes again was interrupted after " + count + "; it goes on at the next start", ex);
		}
		if (count > 0) {
			log.info("Read " + count + " episodes again with tagger " + this.tagger.version());
		}
		return count;
	}

	private void readAgain(UUID id) {
		this.transactions.executeWithoutResult((status) -> this.episodes.findToReadAgain(id).ifPresent((episode) -> {
			episode.tagWith(this.tagger);
			this.index.put(episode);
		}));
	}

	private List<UUID> next(UUID last) {
		return this.episodes.readByAnotherThan(this.tagger.version(), last, Limit.of(BATCH));
	}

}
