package firstattempt.sharing;

import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Privacy;
import firstattempt.journal.Sharing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds one episode back from all coaches, or asks them to read it. */
@Controller
class EpisodeSharing implements Beside {

	private final Agreements agreements;

	private final Journal journal;

	EpisodeSharing(Agreements agreements, Journal journal) {
		this.agreements = agreements;
		this.journal = journal;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		if (episode.story().privacy() == Privacy.ONLY_ME || !this.agreements.knowsAny(family)) {
			return Optional.empty();
		}
		return Optional.of(new Piece(Place.FOLLOWS, "sharing/beside",
				new Choice(episode.id(), episode.sharing(), Sharing.values())));
	}

	@PostMapping("/sharing/episodes/{id}")
	String share(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam Sharing sharing, RedirectAttributes flash) {
		this.journal.share(family, account.id(), id, sharing);
		flash.addFlashAttribute("notice", switch (sharing) {
			case HELD_BACK -> "episode.sharing.heldBack";
			case PLEASE_READ -> "episode.sharing.asked";
			case AS_AGREED -> "episode.sharing.agreed";
		});
		return "redirect:/episodes/" + id;
	}

	/**
	 * What can be chosen.
	 *
	 * @param episodeId for which episode
	 * @param now what is chosen now
	 * @param all what there is
	 */
	record Choice(UUID episodeId, Sharing now, Sharing[] all) {
	}

}
