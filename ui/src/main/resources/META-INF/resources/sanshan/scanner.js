// Looks through the camera for a QR code and says once what it carries. Gives the camera back when it leaves the page.
customElements.get('sanshan-scanner') || customElements.define('sanshan-scanner', class extends HTMLElement {
  static async supported() {
    if (!('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) {
      return false;
    }
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes('qr_code');
  }

  async connectedCallback() {
    this.video = document.createElement('video');
    this.video.playsInline = true;
    this.video.muted = true;
    this.append(this.video);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (!this.isConnected) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      this.video.srcObject = stream;
      await this.video.play();
      this.detector = new BarcodeDetector({ formats: ['qr_code'] });
      this.look();
    } catch (problem) {
      this.dispatchEvent(new CustomEvent('failed'));
    }
  }

  async look() {
    if (!this.isConnected) {
      return;
    }
    const codes = await this.detector.detect(this.video).catch(() => []);
    if (codes.length > 0) {
      this.dispatchEvent(new CustomEvent('scanned', { detail: { code: codes[0].rawValue } }));
      return;
    }
    requestAnimationFrame(() => this.look());
  }

  disconnectedCallback() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.replaceChildren();
  }
});
