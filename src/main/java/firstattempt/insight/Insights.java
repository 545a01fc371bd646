package firstattempt.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import firstattempt.chart.Picture;
import firstattempt.family.Child;
import firstattempt.journal.Reader;
import firstattempt.web.Days;
import firstattempt.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What a journal adds up to, for whoever may read it. */
@Service
public class Insights {

	private final Tallies tallies;

	private final MessageSource messages;

	private final Clock clock;

	Insights(Tallies tallies, MessageSource messages, Clock clock) {
		this.tallies = tallies;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Puts all pictures and sentences into a model, for the fragments of insight/pieces.
	 * @param reader who reads; what is not there for them is in no number
	 * @param children the children that there are for the reader
	 * @param zone the family's clock
	 * @param child about one of these children, or an empty text for all
	 * @param span how far back, as addresses say it
	 * @param places where the reader finds the entries behind a number
	 * @param model the page's model
	 * @return false where nobody knows such a span; ninety days are shown then
	 * @throws NotFound if there is no such child for the reader
	 */
	@Transactional(readOnly = true)
	public boolean show(Reader reader, List<Child> children, ZoneId zone, String child, String span, Places places,
			Model model) {
		UUID about = child.isEmpty() ? null
				: children.stream()
					.map(Child::id)
					.filter((id) -> id.toString().equals(child))
					.findFirst()
					.orElseThrow(NotFound::new);
		Optional<Span> known = Span.called(span);
		Span shown = known.orElse(Span.DAYS_90);
		model.addAttribute("unknown", known.isEmpty());
		model.addAttribute("choice", new Choice(places.page(), about, shown));
		model.addAttribute("children", children);
		model.addAttribute("view", of(reader, about, shown, zone, places));
		return known.isPresent();
	}

	private View of(Reader reader, @Nullable UUID child, Span span, ZoneId zone, Places places) {
		Tallies.Whose whose = new Tallies.Whose(reader, child, zone);
		Optional<Instant> first = this.tallies.first(whose);
		LocalDate today = LocalDate.ofInstant(Instant.now(this.clock), zone);
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
	record View(boolean anything, LocalDate from, LocalDate to, Observations.Said said, List<Picture> pictures) {
	}

}
