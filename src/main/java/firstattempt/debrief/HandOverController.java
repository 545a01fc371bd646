package firstattempt.debrief;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.account.Lent;
import firstattempt.account.Registrar;
import firstattempt.account.SignedIn;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives the device to the child, keeps what the child says, and takes the device back.
 */
@Controller
class HandOverController {

	private static final String FIELD = "password";

	private final Lending lending;

	private final Journal journal;

	private final Household household;

	private final Registrar registrar;

	private final Clock clock;

	HandOverController(Lending lending, Journal journal, Household household, Registrar registrar, Clock clock) {
		this.lending = lending;
		this.journal = journal;
		this.household = household;
		this.registrar = registrar;
		this.clock = clock;
	}

	@PostMapping("/episodes/{id}/hand-over")
	String begin(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(defaultValue = "false") boolean showsTitle, HttpServletRequest request,
			HttpServletResponse response) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		if (episode.deleted()) {
			return "redirect:/episodes/" + id;
		}
		this.lending.begin(account, episode, showsTitle, request, response);
		return "redirect:" + LentDeviceFilter.HOME;
	}

	@GetMapping(LentDeviceFilter.HOME)
	String ask(@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable HandOver lent, Model model) {
		return (lent != null) ? questions(lent, WordsForm.empty(), model) : "redirect:/";
	}

	/** Back from the way out, with what was typed. */
	@PostMapping(LentDeviceFilter.HOME)
	String askOn(@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable HandOver lent,
			@ModelAttribute("form") WordsForm form, Model model) {
		return (lent != null) ? questions(lent, form, model) : "redirect:/";
	}

	@PostMapping("/episodes/{id}/hand-over/words")
	String keep(@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable HandOver lent,
			@AuthenticationPrincipal @Nullable SignedIn person, @PathVariable UUID id,
			@Valid @ModelAttribute("form") WordsForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		UUID author = author(lent, person);
		Family family = this.household.of(author).orElseThrow(NotFound::new);
		this.journal.episode(family, author, id);
		form.check(errors);
		if (errors.hasErrors()) {
			return (lent != null) ? Refusal.of(questions(lent, form, model), errors, model, response)
					: "redirect:/episodes/" + id;
		}
		this.journal.reflect(family, author, id, form.toThought());
		flash.addFlashAttribute("saved", "/episodes/" + id + "/hand-over/words");
		if (lent == null) {
			flash.addFlashAttribute("notice", "handOver.saved");
			return "redirect:/episodes/" + id + "#reflections";
		}
		this.lending.answered(lent.id());
		return "redirect:" + LentDeviceFilter.HOME;
	}

	/** Words that came through a sign-in are the parent's to save. */
	private static UUID author(@Nullable HandOver lent, @Nullable SignedIn person) {
		if (lent != null) {
			return lent.accountId();
		}
		if (person == null) {
			throw new NotFound();
		}
		return person.id();
	}

	@GetMapping(LentDeviceFilter.LEAVE)
	String leave(@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable HandOver lent, Model model) {
		return (lent != null) ? wayOut(lent, WordsForm.empty(), model) : "redirect:/";
	}

	@PostMapping(LentDeviceFilter.LEAVE)
	String takeBack(@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable HandOver lent,
			@ModelAttribute("form") WordsForm form, BindingResult errors, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		if (lent == null) {
			return "redirect:/";
		}
		if (form.password() == null || errors.hasErrors()) {
			return wayOut(lent, form, model);
		}
		Lending.Try result = this.lending.tryToTakeBack(lent.id(), form.password());
		if (!result.right()) {
			return refused(lent, result, form, errors, model, response);
		}
		this.lending.takeBack(result.account(), request, response);
		flash.addFlashAttribute("notice", lent.answered() ? "handOver.backWithWords" : "handOver.back");
		return about(lent).map((episode) -> "redirect:/episodes/" + episode.id()).orElse("redirect:/");
	}

	private String refused(HandOver lent, Lending.Try result, WordsForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		long seconds = result.left().toSeconds() + 1;
		if (result.left().isZero()) {
			errors.rejectValue(FIELD, "handOver.wrong");
		}
		else {
			errors.rejectValue(FIELD, result.taken() ? "handOver.wrongWait" : "handOver.wait", new Object[] { seconds },
					null);
		}
		String page = Refusal.of(wayOut(lent, form, model), errors, model, response);
		if (!result.taken()) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		}
		return page;
	}

	private String wayOut(HandOver lent, WordsForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("account", this.registrar.account(lent.accountId()));
		return "debrief/leave";
	}

	private String questions(HandOver lent, WordsForm form, Model model) {
		Optional<MistakeEpisode> about = about(lent);
		if (about.isEmpty() || lent.answered()) {
			return "debrief/given-back";
		}
		MistakeEpisode episode = about.get();
		int year = Instant.now(this.clock).atZone(ZoneOffset.UTC).getYear();
		model.addAttribute("form", form);
		model.addAttribute("id", episode.id());
		model.addAttribute("nickname", episode.child().nickname());
		model.addAttribute("age", Age.of(episode.child().birthYear(), year));
		model.addAttribute("about", lent.showsTitle() ? episode.story().title() : "");
		return "debrief/hand-over";
	}

	/** What it is about, as long as it is there. */
	private Optional<MistakeEpisode> about(HandOver lent) {
		UUID episode = lent.episodeId();
		try {
			return (episode == null) ? Optional.empty()
					: this.household.of(lent.accountId())
						.map((family) -> this.journal.episode(family, lent.accountId(), episode))
						.filter((found) -> !found.deleted());
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

}
