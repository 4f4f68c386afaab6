package id.tanggap.complaint.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.tanggap.complaint.domain.attachment.FileUnreadable;
import id.tanggap.complaint.domain.attachment.PictureTooLarge;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints a picture anew, which leaves behind everything that is not to be seen: place, time, owner,
 * thumbnails, comments, and whatever was appended. Its size is read from the head before anything
 * is unpacked, and a large one is unpacked smaller.
 */
final class Pictures {

  private static final int LONGEST_SIDE = 2_048;
  private static final int UPRIGHT = 1;
  private static final int FIRST_TURNED = 5;

  private final long maxPixels;

  Pictures(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  /**
   * Writes the bare picture.
   *
   * @throws PictureTooLarge before it is unpacked
   * @throws FileUnreadable when it is no picture after all
   */
  void strip(Path file, Path copy, String format) throws IOException {
    BufferedImage picture;
    try {
      picture = upright(read(file, format), orientation(file));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw new FileUnreadable();
    }
    try (MemoryCacheImageOutputStream out =
        new MemoryCacheImageOutputStream(
            Files.newOutputStream(copy, StandardOpenOption.TRUNCATE_EXISTING))) {
      if (!ImageIO.write(picture, format, out)) {
        throw new FileUnreadable();
      }
    }
  }

  private BufferedImage read(Path file, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > maxPixels) {
        throw new PictureTooLarge(maxPixels);
      }
      int step = (int) Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static int orientation(Path file) {
    try {
      ExifIFD0Directory exif =
          ImageMetadataReader.readMetadata(file.toFile())
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : UPRIGHT;
    } catch (ImageProcessingException | IOException | MetadataException unknown) {
      return UPRIGHT;
    }
  }

  // the eight ways in which a camera may have been held, EXIF 2.3, tag 0x0112
  private static BufferedImage upright(BufferedImage picture, int orientation) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> null;
        };
    if (turn == null) {
      return picture;
    }
    boolean turned = orientation >= FIRST_TURNED;
    int type =
        picture.getType() == BufferedImage.TYPE_CUSTOM
            ? BufferedImage.TYPE_INT_RGB
            : picture.getType();
    BufferedImage upright =
        new BufferedImage(turned ? height : width, turned ? width : height, type);
    Graphics2D canvas = upright.createGraphics();
    canvas.drawImage(picture, turn, null);
    canvas.dispose();
    return upright;
  }
}
