package firstattempt.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.mail.Mailer;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a family shares and with whom, and the ways in for a coach. */
@Controller
class SharingController {

	/** More than a family has coaches, and too few to pester people. */
	private static final int MOST_INVITATIONS = 5;

	private static final int LATELY = 5;

	private final Agreements agreements;

	private final AccessLog log;

	private final Household household;

	private final Mailer mailer;

	private final MessageSource messages;

	private final Clock clock;

	SharingController(Agreements agreements, AccessLog log, Household household, Mailer mailer, MessageSource messages,
			Clock clock) {
		this.agreements = agreements;
		this.log = log;
		this.household = household;
		this.mailer = mailer;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/sharing")
	String sharing(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		return page(family, account, new Invited(""), model);
	}

	@PostMapping("/sharing/code")
	String code(@CurrentFamily Family family, RedirectAttributes flash) {
		flash.addFlashAttribute("code", this.agreements.code(family));
		return "redirect:/sharing#invite";
	}

	@PostMapping("/sharing/invitations")
	String invite(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") Invited form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (!errors.hasErrors() && this.agreements.invitationsOf(family).size() >= MOST_INVITATIONS) {
			errors.rejectValue("email", "sharing.invite.many");
		}
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, form, model), errors, model, response);
		}
		String secret = this.agreements.link(family, form.email());
		this.mailer.send(form.email(), message("mail.coach.subject"),
				message("mail.coach.text", this.mailer.address("/coach/invitations/" + secret)));
		flash.addFlashAttribute("notice", "sharing.invited");
		return "redirect:/sharing#invite";
	}

	@PostMapping("/sharing/invitations/{id}/take-back")
	String takeBack(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.agreements.takeBack(family, id);
		flash.addFlashAttribute("notice", "sharing.invite.takenBack");
		return "redirect:/sharing#invite";
	}

	@PostMapping("/sharing/coaches/{id}/part")
	String part(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.agreements.partFrom(family, account.id(), id);
		flash.addFlashAttribute("notice", "sharing.parted");
		return "redirect:/sharing";
	}

	@PostMapping("/sharing/consents/{id}/withdraw")
	String withdraw(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		this.agreements.withdraw(family, account.id(), id);
		flash.addFlashAttribute("notice", "sharing.withdrawn");
		return "redirect:/sharing";
	}

	@PostMapping("/sharing/consents/{id}/prolong")
	String prolong(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		LocalDate today = family.day(Instant.now(this.clock));
		this.agreements.prolong(family, account.id(), id,
				today.plusMonths(ConsentForm.MONTHS).plusDays(1).atStartOfDay(family.timeZone()).toInstant());
		flash.addFlashAttribute("notice", "sharing.prolonged");
		return "redirect:/sharing";
	}

	private String page(Family family, Account account, Invited form, Model model) {
		Instant now = Instant.now(this.clock);
		Map<UUID, String> names = this.household.names(family);
		List<Card> cards = this.agreements.consentsOf(family)
			.stream()
			.map((consent) -> Card.of(consent, family, names, now))
			.toList();
		List<KnownCoach> coaches = this.agreements.coachesOf(family);
		Set<UUID> everAgreed = cards.stream().map((card) -> card.coach().id()).collect(Collectors.toSet());
		Set<UUID> reading = cards.stream()
			.filter(Card::good)
			.map((card) -> card.coach().id())
			.collect(Collectors.toSet());
		model.addAttribute("form", form);
		model.addAttribute("family", family);
		model.addAttribute("now", cards.stream().filter(Card::good).toList());
		model.addAttribute("before", cards.stream().filter((card) -> !card.good()).toList());
		model.addAttribute("asking",
				coaches.stream().filter((known) -> !everAgreed.contains(known.coach().id())).toList());
		model.addAttribute("resting",
				coaches.stream()
					.filter((known) -> everAgreed.contains(known.coach().id()) && !reading.contains(known.coach().id()))
					.toList());
		model.addAttribute("invitations", this.agreements.invitationsOf(family));
		model.addAttribute("accesses", this.log.of(family, account.id(), LATELY));
		return "sharing/sharing";
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** Whom to invite. */
	record Invited(@NotBlank @Email @Size(max = 254) String email) {

		Invited {
			email = (email != null) ? email.strip() : "";
		}

	}

	/**
	 * A consent as the family reads it.
	 *
	 * @param id which
	 * @param coach who may read
	 * @param good whether it is good now
	 * @param replaced whether another took its place
	 * @param withdrawn whether somebody withdrew it
	 * @param children the children that are shared
	 * @param resting those of the chosen children whose journal rests
	 * @param since the first day that is shared
	 * @param words how much of the words
	 * @param until the last day
	 * @param givenBy who gave it, or null if they have left
	 * @param givenAt when
	 * @param endedBy who ended it, or null
	 * @param endedAt when it ended
	 * @param preview the address of what the coach sees by it
	 */
	record Card(UUID id, Account coach, boolean good, boolean replaced, boolean withdrawn, List<Child> children,
			List<Child> resting, @Nullable LocalDate since, ConsentForm.Words words, LocalDate until,
			@Nullable String givenBy, ZonedDateTime givenAt, @Nullable String endedBy, ZonedDateTime endedAt,
			String preview) {

		static Card of(Consent consent, Family family, Map<UUID, String> names, Instant now) {
			Consent.Terms terms = consent.terms();
			Instant ended = consent.endedAt();
			List<Child> chosen = family.children()
				.stream()
				.filter((child) -> terms.children().containsKey(child.id()))
				.toList();
			LocalDate since = terms.children()
				.values()
				.stream()
				.min(Comparator.naturalOrder())
				.map((from) -> family.day(from))
				.orElse(null);
			return new Card(consent.id(), consent.coach(), consent.goodAt(now), consent.replaced(),
					ended != null && !consent.replaced(), chosen, chosen.stream().filter(Child::archived).toList(),
					since, ConsentForm.Words.of(terms), family.day(terms.until().minusMillis(1)),
					name(names, consent.givenBy()), consent.givenAt().atZone(family.timeZone()),
					name(names, consent.endedBy()),
					((ended != null) ? ended : consent.expiresAt()).atZone(family.timeZone()),
					(since != null) ? "/sharing/preview" + ConsentForm.of(consent, family).query() : "");
		}

		private static @Nullable String name(Map<UUID, String> names, @Nullable UUID accountId) {
			return (accountId != null) ? names.get(accountId) : null;
		}

	}

}
