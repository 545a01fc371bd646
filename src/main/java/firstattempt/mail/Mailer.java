package firstattempt.mail;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends letters in the background. A letter never carries anything from a journal; where
 * no mail server is set, it is written to the log instead.
 */
@Component
public class Mailer {

	private static final Log log = LogFactory.getLog(Mailer.class);

	private final ObjectProvider<JavaMailSender> server;

	private final TaskExecutor background;

	private final String from;

	private final String url;

	Mailer(ObjectProvider<JavaMailSender> server, @Qualifier("applicationTaskExecutor") TaskExecutor background,
			@Value("${first-attempt.mail-from}") String from, @Value("${first-attempt.url}") String url) {
		this.server = server;
		this.background = background;
		this.from = from;
		this.url = url;
	}

	/**
	 * The full address of a page, for a letter. It comes from the settings and never from
	 * a request, whose host anybody can make up.
	 * @param path the page's path, beginning with a slash
	 * @return its address
	 */
	public String address(String path) {
		return this.url + path;
	}

	/**
	 * Sends a letter and returns at once; a failure is logged.
	 * @param to the receiver's address
	 * @param subject the subject, without anything private
	 * @param text the letter, without anything private
	 */
	public void send(String to, String subject, String text) {
		this.background.execute(() -> deliver(to, subject, text));
	}

	private void deliver(String to, String subject, String text) {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			log.warn("No mail server is set, so this letter is here instead.\nTo: " + to + "\nSubject: " + subject
					+ "\n\n" + text);
			return;
		}
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setFrom(this.from);
		letter.setTo(to);
		letter.setSubject(subject);
		letter.setText(text);
		try {
			sender.send(letter);
		}
		catch (MailException ex) {
			log.error("A letter with the subject \"" + subject + "\" could not be sent", ex);
		}
	}

}
