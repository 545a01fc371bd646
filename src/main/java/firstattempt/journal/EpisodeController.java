package firstattempt.journal;

import java.time.Clock;
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
import firstattempt.family.Household;
import firstattempt.theme.Theme;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes an episode down, shows it, and takes what comes to it later. */
@Controller
class EpisodeController {

	private final Journal journal;

	private final Household household;

	private final Clock clock;

	private final List<Beside> besides;

	private final List<Beginning> beginnings;

	EpisodeController(Journal journal, Household household, List<Beside> besides, List<Beginning> beginnings,
			Clock clock) {
		this.journal = journal;
		this.household = household;
		this.besides = besides;
		this.beginnings = beginnings;
		this.clock = clock;
	}

	/** The form where no child is named: about the first one. */
	@GetMapping("/write")
	String write(@CurrentFamily Family family, Model model) {
		return family.presentChildren()
			.stream()
			.findFirst()
			.map((child) -> capturePage(family, EpisodeForm.empty(child), child.id(), model))
			.orElse("redirect:/children");
	}

	@GetMapping("/children/{id}/episodes/new")
	String capture(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID begunFrom, Model model) {
		Child child = family.child(id);
		if (child.archived()) {
			return "redirect:/children/" + id;
		}
		EpisodeForm form = (begunFrom == null) ? EpisodeForm.empty(child) : EpisodeForm
			.startingWith(start(family, account, begunFrom).orElseThrow(NotFound::new), begunFrom, child);
		return capturePage(family, form, id, model);
	}

	/**
	 * The same form for a device without a connection, which knows by itself whom it is
	 * about.
	 */
	@GetMapping("/offline/write")
	String captureOffline(Model model) {
		model.addAttribute("form", EpisodeForm.blank());
		return choices(List.of(), model, "journal/capture-offline");
	}

	private Optional<Beginning.Start> start(Family family, Account account, UUID begunFrom) {
		return this.beginnings.stream().flatMap((one) -> one.of(family, account, begunFrom).stream()).findFirst();
	}

	@PostMapping("/children/{id}/episodes")
	String record(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") EpisodeForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child child = family.child((form.child() != null) ? form.child() : id);
		Optional<Story> story = form.toStory(child, family, this.clock, null, errors);
		if (story.isEmpty()) {
			return Refusal.of(capturePage(family, form, id, model), errors, model, response);
		}
		UUID begunFrom = (form.begunFrom() != null && start(family, account, form.begunFrom()).isPresent())
				? form.begunFrom() : null;
		MistakeEpisode episode = this.journal.record(family, account.id(), child.id(), form.captureId(), begunFrom,
				story.get());
		if (!episode.story().saysTheSameAs(story.get())) {
			return conflict(family, account, episode, form, errors, model, response);
		}
		flash.addFlashAttribute("undo", "/episodes/" + episode.id() + "/delete");
		return saved(episode.id(), "episode.saved", "/children/" + id + "/episodes", form.captureId(), flash);
	}

	@GetMapping("/episodes/{id}")
	String episode(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		return page(family, account, this.journal.episode(family, account.id(), id), ReflectionForm.empty(), model);
	}

	@GetMapping("/episodes/{id}/edit")
	String edit(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		return editPage(family, account, episode, EpisodeForm.of(episode, family), model);
	}

	@PostMapping("/episodes/{id}")
	String revise(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") EpisodeForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		Child child = (form.child() != null) ? family.child(form.child()) : episode.child();
		form.checkPrivacy(account.id().equals(episode.authorId()), errors);
		Optional<Story> story = form.toStory(child, family, this.clock, episode.story(), errors);
		if (story.isEmpty()) {
			return Refusal.of(editPage(family, account, episode, form, model), errors, model, response);
		}
		int version = (form.version() != null) ? form.version() : -1;
		if (!this.journal.revise(family, account.id(), id, version, child.id(), story.get())) {
			return conflict(family, account, episode, form, errors, model, response);
		}
		return saved(id, "episode.revised", "/episodes/" + id, null, flash);
	}

	@PostMapping("/episodes/{id}/themes")
	String correct(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(name = "theme", required = false) @Nullable List<Theme> themes, RedirectAttributes flash) {
		Set<Theme> wanted = EnumSet.noneOf(Theme.class);
		wanted.addAll((themes != null) ? themes : List.of());
		this.journal.correct(family, account.id(), id, wanted);
		return saved(id, "episode.corrected", null, null, flash);
	}

	@PostMapping("/episodes/{id}/reflections")
	String reflect(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("reflection") ReflectionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		form.check(errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, episode, form, model), errors, model, response);
		}
		this.journal.reflect(family, account.id(), id, form.toThought());
		return saved(id, "reflection.saved", "/episodes/" + id + "/reflections", form.captureId(), flash)
				+ "#reflections";
	}

	@PostMapping("/episodes/{id}/reflections/{reflectionId}/delete")
	String takeBack(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@PathVariable UUID reflectionId, RedirectAttributes flash) {
		this.journal.takeBack(family, account.id(), id, reflectionId);
		return saved(id, "reflection.deleted", null, null, flash) + "#reflections";
	}

	@PostMapping("/episodes/{id}/delete")
	String delete(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.journal.delete(family, account.id(), id);
		flash.addFlashAttribute("notice", "episode.deleted");
		flash.addFlashAttribute("undo", "/episodes/" + id + "/restore");
		return "redirect:/journal";
	}

	@PostMapping("/episodes/{id}/restore")
	String restore(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.journal.restore(family, account.id(), id);
		return saved(id, "episode.restored", null, null, flash);
	}

	/**
	 * Tells the next page what was saved, so that the device can let go of what it kept.
	 */
	private static String saved(UUID id, String notice, @Nullable String form, @Nullable UUID captureId,
			RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		flash.addFlashAttribute("saved", form);
		flash.addFlashAttribute("savedCapture", captureId);
		return "redirect:/episodes/" + id;
	}

	private String conflict(Family family, Account account, MistakeEpisode read, EpisodeForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		MistakeEpisode theirs = this.journal.episode(family, account.id(), read.id());
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", EpisodeView.of(theirs, family, this.household.names(family)));
		EpisodeForm mine = form.over(theirs.revision());
		model.addAttribute("form", mine);
		return editPage(family, account, theirs, mine, model);
	}

	private String capturePage(Family family, EpisodeForm form, UUID id, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("childId", id);
		return choices(family.presentChildren(), model, "journal/capture");
	}

	private String editPage(Family family, Account account, MistakeEpisode episode, EpisodeForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("own", account.id().equals(episode.authorId()));
		model.addAttribute("episode", EpisodeView.of(episode, family, this.household.names(family)));
		return choices(family.presentChildren(), model, "journal/edit");
	}

	private String page(Family family, Account account, MistakeEpisode episode, ReflectionForm form, Model model) {
		if (!episode.deleted()) {
			model.addAttribute("besides",
					this.besides.stream().flatMap((one) -> one.on(episode, family, account).stream()).toList());
		}
		model.addAttribute("episode", EpisodeView.of(episode, family, this.household.names(family)));
		model.addAttribute("reflection", form);
		model.addAttribute("allThemes", Theme.values());
		return "journal/episode";
	}

	private static String choices(List<Child> children, Model model, String page) {
		model.addAttribute("children", children);
		model.addAttribute("situations", Situation.values());
		model.addAttribute("steps", Step.values());
		model.addAttribute("aftermaths", Aftermath.values());
		model.addAttribute("carriers", CarriedBy.values());
		model.addAttribute("durations", UpsetLasted.values());
		model.addAttribute("whens", When.values());
		model.addAttribute("privacies", Privacy.values());
		return page;
	}

}
