package firstattempt.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * Shows a journal to somebody who is not of the family: what is put on the page went
 * through the reader's rule, and there is nothing else on it.
 */
@Component
public class Showing {

	private static final int PAGE = 20;

	private final Journal journal;

	private final Household household;

	private final List<Shown> features;

	Showing(Journal journal, Household household, List<Shown> features) {
		this.journal = journal;
		this.household = household;
		this.features = features;
	}

	/**
	 * Puts a page of the timeline into a model, for journal/shared :: timeline.
	 * @param family whose journal
	 * @param reader who reads
	 * @param children the children that there are for the reader
	 * @param form what is looked for
	 * @param errors takes what cannot be read of the form
	 * @param path the address of this page, for the next
	 * @param look how the entries are looked at
	 * @param model the page's model
	 */
	public void timeline(Family family, Reader reader, List<Child> children, FilterForm form, Errors errors,
			String path, Look look, Model model) {
		Timeline.Filter filter = form.toFilter(children, family.timeZone(), errors);
		Timeline.Place after = Timeline.Place.at(form.after());
		Journal.Page page = this.journal.page(reader, filter, after, PAGE);
		Map<UUID, String> names = this.household.names(family);
		Set<String> words = Set.copyOf(filter.words());
		model.addAttribute("days", Day
			.of(page.entries().stream().map((entry) -> EntryView.of(entry, family, names, words, look)).toList()));
		model.addAttribute("next", (page.next() != null) ? form.address(path, page.next()) : null);
		model.addAttribute("first", after == null);
		if (after == null && !form.narrowed() && form.q().isEmpty()) {
			model.addAttribute("shown",
					this.features.stream().flatMap((feature) -> feature.to(family, reader).stream()).toList());
		}
		model.addAttribute("searchable", reader.searches());
		model.addAttribute("children", children);
		model.addAttribute("themes", Theme.values());
		model.addAttribute("situations", Situation.values());
		model.addAttribute("filter", form);
	}

	/**
	 * Puts one episode into a model, for journal/shared :: episode, with what the other
	 * caregiver tells of the same event.
	 * @param family whose journal
	 * @param reader who reads
	 * @param id which episode
	 * @param look how it is looked at
	 * @param model the page's model
	 * @return the episode as the reader may read it
	 */
	public MistakeEpisode episode(Family family, Reader reader, UUID id, Look look, Model model) {
		MistakeEpisode episode = this.journal.episode(reader, id);
		Map<UUID, String> names = this.household.names(family);
		model.addAttribute("episode", EpisodeView.of(episode, family, names));
		model.addAttribute("asked", episode.sharing() == Sharing.PLEASE_READ);
		model.addAttribute("wordless", !reader.searches());
		model.addAttribute("other", other(family, reader, episode, names).orElse(null));
		model.addAttribute("newer", address(reader, episode, true, look));
		model.addAttribute("older", address(reader, episode, false, look));
		return episode;
	}

	private Optional<EpisodeView> other(Family family, Reader reader, MistakeEpisode episode, Map<UUID, String> names) {
		LocalDate day = family.day(episode.story().occurredAt());
		Instant from = day.atStartOfDay(family.timeZone()).toInstant();
		Instant until = day.plusDays(1).atStartOfDay(family.timeZone()).toInstant();
		EntryView mine = view(episode, family, names);
		return this.journal.episodes(reader, from, until)
			.stream()
			.filter((one) -> view(one, family, names).alike(mine))
			.findFirst()
			.map((one) -> EpisodeView.of(one, family, names));
	}

	private static EntryView view(MistakeEpisode episode, Family family, Map<UUID, String> names) {
		return EntryView.of(new Journal.Entry(episode, null), family, names, Set.of());
	}

	private @Nullable String address(Reader reader, MistakeEpisode episode, boolean newer, Look look) {
		return this.journal.neighbor(reader, episode, newer).map(look::address).orElse(null);
	}

}
