package firstattempt.debrief;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.Dismissals;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Situation;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers another way of saying what a child said in blame, until that is dismissed. */
@Controller
class OtherWays implements Beside {

	private static final int MOST = 3;

	private final Journal journal;

	private final Dismissals dismissals;

	OtherWays(Journal journal, Dismissals dismissals) {
		this.journal = journal;
		this.dismissals = dismissals;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		List<Said> all = of(episode);
		if (all.isEmpty() || this.dismissals.of(family).contains(key(episode.id()))) {
			return Optional.empty();
		}
		return Optional
			.of(new Piece(Place.BELONGS, "debrief/offers", new Offers(episode.id().toString(), episode.child(), all)));
	}

	@PostMapping("/episodes/{id}/other-ways/dismiss")
	String dismiss(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.journal.episode(family, account.id(), id);
		this.dismissals.add(family, key(id));
		flash.addFlashAttribute("notice", "offer.dismissed");
		return "redirect:/episodes/" + id;
	}

	private static List<Said> of(MistakeEpisode episode) {
		if (episode.stance() != Stance.BLAME && episode.stance() != Stance.BOTH) {
			return List.of();
		}
		Situation situation = episode.story().situation();
		Set<OtherWay> seen = EnumSet.noneOf(OtherWay.class);
		return episode.sentences(Theme.RESPONSIBILITY_VS_BLAME)
			.stream()
			.flatMap((sentence) -> Blame.quotes(sentence).stream())
			.flatMap((quote) -> Blame.otherWay(quote, situation).map((way) -> new Said(quote, way)).stream())
			.filter((said) -> seen.add(said.way()))
			.limit(MOST)
			.toList();
	}

	private static String key(UUID id) {
		return "otherWays:" + id;
	}

	/**
	 * What is offered.
	 *
	 * @param id the episode
	 * @param child who said it
	 * @param all what was said, with the other way of saying it
	 */
	record Offers(String id, Child child, List<Said> all) {
	}

	/**
	 * What was said.
	 *
	 * @param quote the child's words
	 * @param way another way of saying it
	 */
	record Said(String quote, OtherWay way) {
	}

}
