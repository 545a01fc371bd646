package firstattempt.thread;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Threads of slips: their list, their pages, and where a slip belongs. */
@Controller
class ThreadController {

	private static final int MOST_CHOICES = 6;

	private final Threads threads;

	private final Candidates candidates;

	private final Answers answers;

	private final Journal journal;

	private final Clock clock;

	ThreadController(Threads threads, Candidates candidates, Answers answers, Journal journal, Clock clock) {
		this.threads = threads;
		this.candidates = candidates;
		this.answers = answers;
		this.journal = journal;
		this.clock = clock;
	}

	@GetMapping("/threads")
	String threads(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		model.addAttribute("threads", this.threads.all(family, account));
		return "thread/threads";
	}

	@GetMapping("/threads/{id}")
	String thread(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		EpisodeThread thread = this.threads.thread(family, account, id);
		return page(family, account, thread, new Name(thread.name()), model);
	}

	@PostMapping("/threads/{id}")
	String rename(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") Name form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		EpisodeThread thread = this.threads.thread(family, account, id);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, thread, form, model), errors, model, response);
		}
		this.threads.rename(family, account, id, form.name());
		flash.addFlashAttribute("notice", "thread.renamed");
		return "redirect:/threads/" + id;
	}

	@PostMapping("/threads/{id}/episodes")
	String putIn(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID episode, RedirectAttributes flash) {
		this.threads.thread(family, account, id);
		if (episode == null) {
			flash.addFlashAttribute("notice", "thread.chooseOne");
			return "redirect:/threads/" + id;
		}
		Optional<UUID> joined = this.threads.putIn(family, account, id, episode, false);
		return joined.isPresent() ? joined(joined.get(), flash) : askToMerge(episode, id);
	}

	@PostMapping("/threads/{id}/episodes/{episodeId}/take-out")
	String takeOut(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@PathVariable UUID episodeId, RedirectAttributes flash) {
		boolean only = this.threads.thread(family, account, id).slips().size() == 1;
		this.threads.takeOut(family, account, id, episodeId);
		flash.addFlashAttribute("notice", "thread.takenOut");
		if (!only) {
			flash.addFlashAttribute("undo", "/threads/" + id + "/episodes?episode=" + episodeId);
		}
		return only ? "redirect:/threads" : "redirect:/threads/" + id;
	}

	@PostMapping("/threads/{id}/dissolve")
	String dissolve(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.threads.dissolve(family, account, id);
		flash.addFlashAttribute("notice", "thread.dissolved");
		return "redirect:/threads";
	}

	@GetMapping("/episodes/{id}/thread")
	String choose(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		MistakeEpisode episode = there(family, account, id);
		LocalDate today = today(family);
		Optional<EpisodeThread> in = this.threads.with(family, account, id);
		Set<UUID> known = in.stream()
			.flatMap((thread) -> thread.slips().stream())
			.map(Slip::id)
			.collect(Collectors.toSet());
		Question.@Nullable Given given = this.answers.of(episode, family).given();
		boolean again = given != null && given.answer() == Again.AGAIN;
		List<Candidate> later = known(this.candidates.after(episode, family, account), known);
		List<Candidate> before = known(this.candidates.before(episode, family, account), known);
		model.addAttribute("episode", episode);
		model.addAttribute("thread", in.orElse(null));
		model.addAttribute("again", again);
		model.addAttribute("later", again ? choices(sameKind(episode, later), today) : List.of());
		model.addAttribute("alike",
				choices(Candidate
					.likest(episode, again ? before : Stream.concat(later.stream(), before.stream()).toList())
					.stream()
					.filter((likely) -> likely.alike() >= Likeness.SOME)
					.map(Candidate.Likely::slip)
					.filter((slip) -> slip.threadId() == null)
					.toList(), today));
		model.addAttribute("threads",
				this.threads.all(family, account)
					.getOrDefault(family.child(episode.child().id()), List.of())
					.stream()
					.filter((one) -> in.isEmpty() || !one.id().equals(in.get().id()))
					.toList());
		return "thread/choose";
	}

	@PostMapping("/episodes/{id}/thread")
	String join(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID other, @RequestParam(required = false) @Nullable UUID thread,
			@RequestParam(defaultValue = "false") boolean merge, RedirectAttributes flash) {
		there(family, account, id);
		if (other == null && thread == null) {
			flash.addFlashAttribute("notice", "thread.chooseOne");
			return "redirect:/episodes/" + id + "/thread";
		}
		UUID with = (thread != null) ? this.threads.thread(family, account, thread).latest().id() : other;
		Optional<UUID> joined = this.threads.join(family, account, id, with, merge);
		return joined.isPresent() ? joined(joined.get(), flash)
				: askToMerge(id, this.threads.with(family, account, with).orElseThrow(NotFound::new).id());
	}

	@GetMapping("/episodes/{id}/thread/merge")
	String merge(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID thread, Model model) {
		there(family, account, id);
		Optional<EpisodeThread> here = this.threads.with(family, account, id);
		if (thread == null || here.isEmpty()) {
			return "redirect:/episodes/" + id + "/thread";
		}
		model.addAttribute("episodeId", id);
		model.addAttribute("here", here.get());
		model.addAttribute("other", this.threads.thread(family, account, thread));
		return "thread/merge";
	}

	@PostMapping("/episodes/{id}/apart")
	String keepApart(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam UUID other, RedirectAttributes flash) {
		this.threads.keepApart(family, account, id, other);
		flash.addFlashAttribute("notice", "thread.apart");
		flash.addFlashAttribute("undo", "/episodes/" + id + "/apart/undo?other=" + other);
		return "redirect:/episodes/" + id;
	}

	@PostMapping("/episodes/{id}/apart/undo")
	String takeBackApart(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam UUID other) {
		this.threads.takeBackApart(family, account, id, other);
		return "redirect:/episodes/" + id;
	}

	private String page(Family family, Account account, EpisodeThread thread, Name form, Model model) {
		LocalDate today = today(family);
		List<Turn> turns = Turn.of(thread.slips(), today);
		model.addAttribute("thread", thread);
		model.addAttribute("turns", turns);
		model.addAttribute("enough", turns.size() >= Turn.ENOUGH);
		model.addAttribute("longer", Turn.longer(turns));
		model.addAttribute("form", form);
		model.addAttribute("alike", choices(like(thread, family, account), today));
		return "thread/thread";
	}

	/** Slips in no thread that are like those of this one. */
	private List<Candidate> like(EpisodeThread thread, Family family, Account account) {
		return Candidate.likeThread(thread, this.candidates.lately(thread.child().id(), family, account));
	}

	/** The likest first; those of the same situation even if they share no word. */
	private static List<Candidate> sameKind(MistakeEpisode episode, List<Candidate> later) {
		List<UUID> alike = Candidate.likest(episode, later).stream().map((likely) -> likely.slip().id()).toList();
		return later.stream()
			.filter((slip) -> alike.contains(slip.id())
					|| slip.situation() != null && Objects.equals(slip.situation(), episode.story().situation()))
			.sorted(Comparator.comparing((slip) -> alike.contains(slip.id()) ? alike.indexOf(slip.id()) : alike.size()))
			.toList();
	}

	private static List<Candidate> known(List<Candidate> slips, Set<UUID> known) {
		return slips.stream().filter((slip) -> !known.contains(slip.id())).toList();
	}

	private static List<Choice> choices(List<Candidate> slips, LocalDate today) {
		return slips.stream().limit(MOST_CHOICES).map((slip) -> new Choice(slip, Ago.of(slip.day(), today))).toList();
	}

	private static String joined(UUID thread, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", "thread.joined");
		return "redirect:/threads/" + thread;
	}

	private static String askToMerge(UUID episode, UUID thread) {
		return "redirect:/episodes/" + episode + "/thread/merge?thread=" + thread;
	}

	private MistakeEpisode there(Family family, Account account, UUID id) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		if (episode.deleted()) {
			throw new NotFound();
		}
		return episode;
	}

	private LocalDate today(Family family) {
		return family.day(Instant.now(this.clock));
	}

	/** What a thread is called, as it is typed. */
	record Name(@NotBlank @Size(max = EpisodeThread.LONGEST_NAME) String name) {

		Name {
			name = (name != null) ? name.replaceAll("\\R", " ").strip() : "";
		}

	}

	/**
	 * A slip to choose.
	 *
	 * @param slip the slip
	 * @param ago how long ago it was
	 */
	record Choice(Candidate slip, Ago ago) {
	}

}
