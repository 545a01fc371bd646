package firstattempt.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import firstattempt.chart.Picture;
import firstattempt.journal.Reader;
import firstattempt.web.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a journal adds up to, for whoever may read it. */
@Service
public class Insights {

	private final Tallies tallies;

	private final MessageSource messages;

	Insights(Tallies tallies, MessageSource messages) {
		this.tallies = tallies;
		this.messages = messages;
	}

	/**
	 * All pictures and sentences.
	 * @param reader who reads; what is not there for them is in no number
	 * @param child about one child, or null for all that the reader may read about
	 * @param span how far back
	 * @param zone the family's clock
	 * @param now what time it is
	 * @param places where the reader finds the entries behind a number
	 * @return what to show with the fragment "insights" of insight/pieces
	 */
	@Transactional(readOnly = true)
	public View of(Reader reader, @Nullable UUID child, Span span, ZoneId zone, Instant now, Places places) {
		Tallies.Whose whose = new Tallies.Whose(reader, child, zone);
		Optional<Instant> first = this.tallies.first(whose);
		LocalDate today = LocalDate.ofInstant(now, zone);
		List<Period> periods = Period.of(span, today, first.map((it) -> LocalDate.ofInstant(it, zone)).orElse(null));
		Numbers numbers = this.tallies.count(whose, periods);
		Locale locale = LocaleContextHolder.getLocale();
		Words words = (key, values) -> this.messages.getMessage(key, values, locale);
		Days days = new Days(this.messages, locale);
		return new View(first.isPresent(), numbers.from(), today,
				new Observations(words, days, places, child, numbers).say(),
				new Pictures(words, days, places, child, zone, numbers).all());
	}

	/**
	 * What a page shows.
	 *
	 * @param anything whether anything was ever written
	 * @param from the first day that is counted
	 * @param to the last day that is counted
	 * @param said the sentences
	 * @param pictures the pictures
	 */
	public record View(boolean anything, LocalDate from, LocalDate to, Observations.Said said, List<Picture> pictures) {
	}

}
